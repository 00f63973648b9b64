import { createRoot } from 'react-dom/client';
import { PageApp } from './pane/page/PageApp';
import './pane/full-height.css';
import { provideStrings } from './pane/strings';
import { en } from './pane/strings/en';

provideStrings('en', en);

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<PageApp />);
