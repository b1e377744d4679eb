import { createRoot } from 'react-dom/client';
import '../styles/tokens.css';
import '../styles/base.css';
import '../screens/card/card-page.css';
import { CardScreen } from '../screens/card/card-screen';

const place = document.getElementById('card');
const host = window.parent.lullCard;
if (place && host) createRoot(place).render(<CardScreen host={host} />);
