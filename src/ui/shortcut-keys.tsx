import { useTranslation } from 'react-i18next';
import { KeyCap } from './key-cap';

export const isMac = (): boolean => /mac/i.test(navigator.platform);

/** "CommandOrControl+Shift+F9" as people read it: "Ctrl Shift F9". */
export function useKeyNames(): (keys: string) => string {
  const { t } = useTranslation();
  return (keys) =>
    keys
      .split('+')
      .map((key) => {
        switch (key) {
          case 'CommandOrControl':
          case 'CmdOrCtrl':
            return isMac() ? t('keys.CommandOrControlMac') : t('keys.CommandOrControl');
          case 'Control':
          case 'Ctrl':
            return t('keys.Control');
          case 'Command':
          case 'Cmd':
          case 'Meta':
            return isMac() ? t('keys.CommandOrControlMac') : t('keys.Super');
          case 'Alt':
          case 'Option':
            return t('keys.Alt');
          case 'Shift':
            return t('keys.Shift');
          case 'Super':
            return t('keys.Super');
          default:
            return key;
        }
      })
      .join(' ');
}

export function ShortcutKeys({ keys }: { readonly keys: string }) {
  return <KeyCap>{useKeyNames()(keys)}</KeyCap>;
}
