import { createRoot } from 'react-dom/client';
import { PageApp } from './pane/page/PageApp';
import './pane/page/page.css';

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<PageApp />);
