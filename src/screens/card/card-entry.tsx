import { createRoot } from 'react-dom/client';
import '../../styles/tokens.css';
import '../../styles/base.css';
import './card-page.css';
import { CardScreen } from './card-screen';

const place = document.getElementById('card');
if (place) createRoot(place).render(<CardScreen host={window.lull} />);

/** Between cards the page does nothing, so V8 would let the garbage of each card lie: some 0.3 MiB a card, all day long. */
const collectAfterMs = 300;
window.lull.on('card', ({ card }) => {
  if (!card && window.gc) setTimeout(window.gc, collectAfterMs);
});
