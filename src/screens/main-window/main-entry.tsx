import { createRoot } from 'react-dom/client';
import '../../styles/tokens.css';
import '../../styles/base.css';
import { MainWindow } from './main-window';

const root = document.getElementById('root');
if (root) createRoot(root).render(<MainWindow host={window.lull} />);
