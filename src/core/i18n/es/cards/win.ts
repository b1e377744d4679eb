import type { InLanguage } from '../../in-language';
import type { win as enWin } from '../../en/cards/win';

export const win: InLanguage<typeof enWin> = {
  'win-nobody-noticed': {
    line: '¿Qué resolviste hoy sin que nadie lo notara?',
    secondLine: 'Dilo en pocas palabras, y por qué salió bien.',
    why: 'En un estudio, anotar cosas buenas y su porqué bajó el estrés al final del día. Pensar en una es la versión pequeña.',
  },
  'win-take-again': {
    line: '¿Qué llamada de hoy volverías a atender con gusto?',
    secondLine: 'Quédate un momento en ella.',
    why: 'Las buenas llamadas pasan rápido; esta tarjeta las mira otra vez.',
  },
  'win-lucky-caller': {
    line: '¿Quién tuvo suerte hoy de que contestaras tú?',
    secondLine: 'Con una persona basta, y lo pequeño también cuenta.',
    why: 'En un estudio con 94 personas, recordar a alguien a quien habían ayudado hizo que sintieran menos el mal trato.',
  },
  'win-whole-company': {
    line: 'Para esa persona, toda la empresa fuiste tú.',
    secondLine: 'Al resto no lo va a conocer nunca.',
    why: 'De todo el edificio, quien llama solo conoce una voz. Hoy fue la tuya.',
  },
  'win-one-that-turned': {
    line: '¿Alguna llamada de hoy empezó mal y terminó bien?',
    secondLine: 'Eso fue obra tuya. Márcala como remontada.',
    why: 'Las que se remontan se olvidan pronto, porque no dejan nada pendiente. Y ahí hubo oficio.',
  },
  'win-extra-patience': {
    line: '¿En qué llamada de hoy pusiste paciencia de más?',
    secondLine: 'Una disculpa o un aviso también cuenta. Se anota con una tecla.',
    why: 'Lo que le das a quien llama se va sumando, aunque se lo lleve sin decir nada.',
  },
  'win-line-for-review': {
    line: 'Apunta una línea de hoy para tu próxima evaluación.',
    secondLine: 'Con tus palabras, antes de que elijan otras.',
    why: 'Cuando toca hablar del año, lo bueno y pequeño ya se olvidó. Escrito, ahí está.',
  },
  'win-lighter': {
    line: '¿Quién colgó hoy con menos peso del que traía?',
    secondLine: 'De todo el día, basta con una persona.',
    why: 'En un estudio con 94 personas, pensar en alguien a quien ayudaron hizo sentir menos el mal trato.',
  },
  'win-over-dinner': {
    line: 'Puede que alguien diga en la cena: «Por fin me lo arreglaron.»',
    secondLine: 'Y tú no vas a estar para oírlo.',
    why: 'Las gracias casi siempre se dan donde no las oyes. Quien queda a gusto lo cuenta.',
  },
  'win-sip-of-tea': {
    line: 'Esa salió bien. Que dure lo que un sorbo de té.',
    secondLine: 'Después dejas la taza y sigues.',
    why: 'Las malas se quedan solas. Las buenas piden un poco de ayuda para quedarse.',
  },
};
