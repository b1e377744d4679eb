import { createRoot } from 'react-dom/client';
import '../../styles/tokens.css';
import '../../styles/base.css';
import './card-page.css';
import { CardScreen } from './card-screen';

const place = document.getElementById('card');
if (place) createRoot(place).render(<CardScreen host={window.lull} />);
