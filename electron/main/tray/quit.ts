import { app, dialog } from 'electron';
import type { App } from '../../../src/core/app/app';

/** Ends Lull. Where something is not on disk, that is said first, and the agent decides. */

type Choice = 'try-again' | 'stay' | 'end';

async function ask(lull: App): Promise<Choice> {
  const held = lull.held();
  if (!held) return 'end';
  const { t } = lull.settings.i18n();
  const choices = ['try-again', 'stay', 'end'] as const;
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    title: 'Lull',
    message: t('tray:quitHeld.held', { count: held.count }),
    detail: `${t(`tray:quitHeld.why.${held.reason}`)} ${t('tray:quitHeld.lost')}`,
    buttons: [t('tray:quitHeld.tryAgain'), t('tray:quitHeld.stay'), t('tray:quitHeld.endAnyway')],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  return choices[response] ?? 'stay';
}

/** What the entry of the tray does; asked for again while it asks, it does nothing. */
export function createQuit(lull: App): () => Promise<void> {
  let asking = false;
  return async () => {
    if (asking) return;
    asking = true;
    let choice = await ask(lull);
    while (choice === 'try-again') {
      await lull.saveAgain();
      choice = await ask(lull);
    }
    asking = false;
    if (choice === 'end') app.quit();
  };
}
