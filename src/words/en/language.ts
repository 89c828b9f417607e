export const tag = 'en';
export const dates = 'en-GB';
export const immediately = 'immediately';
export const underADay = 'under a day (only dates known)';
export const aboutDays = (days: number) => `about ${days} ${days === 1 ? 'day' : 'days'} (only dates known)`;
