import { createRoot } from 'react-dom/client';
import '../../styles/tokens.css';
import '../../styles/base.css';
import { PageProvider } from '../../ui/page-provider';
import { MainWindow } from './main-window';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <PageProvider host={window.lull}>
      <MainWindow />
    </PageProvider>,
  );
}
