import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { startLocale } from './app/locale.ts';
import { startTheme } from './app/theme.ts';
import './ui/fonts.css';
import './ui/tokens.css';
import './ui/base.css';

startTheme();
startLocale();

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);

// Ahead of its use: text is laid out again, all of its family, when one of its faces comes late.
requestIdleCallback(() => {
  for (const face of document.fonts) void face.load();
});
