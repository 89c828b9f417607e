export const tag = 'de';
export const dates = 'de';
export const immediately = 'sofort';
export const underADay = 'unter einem Tag (nur Daten bekannt)';
export const aboutDays = (days: number) => `etwa ${days} ${days === 1 ? 'Tag' : 'Tage'} (nur Daten bekannt)`;
