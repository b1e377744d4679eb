import { createRoot } from 'react-dom/client';
import type { ReactNode } from 'react';
import '../styles/tokens.css';
import '../styles/base.css';
import type { Appearance } from '../core/contract';
import { pickLanguage } from '../core/i18n/i18n';
import { consoleLog } from './adapters/console-log';
import { becomeOnlyTab } from './adapters/one-tab';
import type { Lull } from './compose';
import { demoWishes, startDemo } from './demo/start-demo';
import { DemoBar } from './page/demo-bar';
import { EditionBar } from './page/edition-bar';
import { PlainPage } from './page/plain-page';
import { WebPage } from './page/web-page';
import { startLull } from './start';

const plainAppearance: Appearance = {
  language: pickLanguage('system', navigator.language),
  theme: 'system',
  reducedMotion: 'system',
};

function show(lull: Lull, bar: ReactNode): ReactNode {
  window.lullCard = lull.cardHost;
  return <WebPage lull={lull} bar={bar} />;
}

async function start(render: (page: ReactNode) => void): Promise<void> {
  const search = new URLSearchParams(window.location.search);
  if (search.has('demo')) {
    const { lull, player } = await startDemo(demoWishes(search));
    render(show(lull, <DemoBar player={player} />));
    return;
  }
  await becomeOnlyTab(() => render(<PlainPage appearance={plainAppearance} says="elsewhere" />));
  render(show(await startLull(), <EditionBar />));
}

const place = document.getElementById('root');
if (place) {
  const root = createRoot(place);
  start((page) => root.render(page)).catch((error: unknown) => {
    consoleLog.error('Lull could not start', error);
    root.render(<PlainPage appearance={plainAppearance} says="failed" />);
  });
}
