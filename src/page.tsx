import { createRoot } from 'react-dom/client';
import { PageApp } from './pane/page/PageApp';
import './pane/full-height.css';

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<PageApp />);
