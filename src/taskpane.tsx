import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import { Notice } from './pane/Notice';
import { zh } from './pane/strings/zh';

const root = document.getElementById('root');
void Office.onReady().then(() => {
  if (root !== null) {
    createRoot(root).render(
      <FluentProvider theme={webLightTheme}>
        <Notice kind="empty" title={zh.product} hint={zh.excelSoon} />
      </FluentProvider>,
    );
  }
});
