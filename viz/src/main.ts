import '@fontsource-variable/source-sans-3/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import './styles/base.css';
import './styles/marks.css';
import './styles/frame.css';
import './styles/stage.css';
import './styles/panels.css';
import './styles/pages.css';
import './styles/time.css';
import './styles/narrow.css';
import './styles/phone.css';
import './styles/phone-sheet.css';
import './styles/print.css';
import { tokenSheet } from './tokens.js';
import './app.js';

document.adoptedStyleSheets = [...document.adoptedStyleSheets, tokenSheet()];
document.body.append(document.createElement('passerelle-app'));
