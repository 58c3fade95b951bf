import { textsOf } from '../i18n/text.js';
import en from './en.json';
import fr from './fr.json';

export type ImportKey = keyof typeof en;
/** Texts of the import page, loaded with it. */
export const importText = textsOf<ImportKey>({ en, fr });
