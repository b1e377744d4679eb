import * as en from './en';
import * as es from './es';

/** English has every key there is; each language has the same. */
type Catalogue = typeof en;

/** Every language of Lull, by its tag: all that a person reads in it, card texts included. A new one is a folder and an entry. */
export const catalogues = { en, es } satisfies Readonly<Record<string, Catalogue>>;

export type Language = keyof typeof catalogues;
export const languages = Object.keys(catalogues) as readonly Language[];
