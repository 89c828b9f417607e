declare module 'virtual:watchbook/look' {
  /** Pixels that the logo takes in the bar; null where there is none. */
  export const logo: { readonly width: number; readonly height: number } | null;
}
