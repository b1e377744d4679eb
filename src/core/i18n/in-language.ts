/** The same shape as the English catalogue, with any text in its place. */
export type InLanguage<T> = { readonly [K in keyof T]: T[K] extends string ? string : InLanguage<T[K]> };
