import 'i18next';
import type { en } from './en/en';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'screens';
    resources: typeof en;
  }
}
