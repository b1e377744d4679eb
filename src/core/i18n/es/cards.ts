import type { CardText } from '../../deck/card';
import type { cards as enCards } from '../en/cards';

/** What the cards say. Written in Spanish, not translated word by word: "tú", and Spanish that is at home anywhere. */
export const cards: Readonly<Record<keyof typeof enCards, CardText>> = {
  'breathe-even': {
    line: 'Una respiración lenta antes de que vuelva a sonar.',
    secondLine: 'Cuatro tiempos para tomar aire, seis para soltarlo.',
    why: 'Una revisión sobre respiración lenta apunta a unas seis por minuto. Una sola es un recordatorio, nada más.',
  },
  'breathe-sigh': {
    line: 'Toma aire, un sorbo más, y suéltalo muy despacio.',
    secondLine: 'La parte lenta es soltarlo.',
    why: 'Cinco minutos de esto al día fueron lo que más levantó el ánimo en un estudio. Diez segundos lo recuerdan.',
  },
  'breathe-box': {
    line: 'Toma aire, espera, suelta, espera. Cuatro tiempos cada vez.',
    secondLine: 'Si las pausas te agobian, sáltatelas.',
    why: 'Está aquí porque es fácil de contar. Los ejercicios de respiración aliviaron algo el estrés en ensayos; una vuelta lo recuerda.',
  },
  'breathe-long-out': {
    line: 'Suelta el aire como si enfriaras el café.',
    secondLine: 'Cuatro tiempos al tomarlo, siete al soltarlo.',
    why: 'Los ejercicios de respiración aliviaron algo el estrés en ensayos, pero no con menos de cinco minutos. Esto solo marca la pausa.',
  },
  'breathe-window': {
    line: '¿Qué tiempo hace? Mira un momento por la ventana.',
    secondLine: 'Si no hay ventana, mira algo que quede lejos.',
    why: 'No a todo el mundo le sienta bien respirar contando. Las pausas cortas y relajantes mejoraron el ánimo en centros de llamadas. Esta es mínima.',
  },
  'reframe-before-you': {
    line: '¿Cómo venía su día antes de dar contigo?',
    secondLine: 'Basta con imaginarlo. No disculpa nada.',
    why: 'Mirarlo con los ojos de quien llama fue lo que mejor funcionó en una revisión sobre cómo manejamos las emociones.',
  },
  'reframe-broke-before': {
    line: 'Lo que falló ya había fallado antes de que contestaras.',
    secondLine: 'A ti solo te tocó escucharlo.',
    why: 'Muchas veces el enfado es con la espera o el trámite. Viene de los ensayos que dieron origen a Lull, no de un estudio.',
  },
  'reframe-still-fixed': {
    line: 'Se puede no tener razón y aun así necesitar ayuda.',
    secondLine: 'Esa no hacía falta ganarla.',
    why: 'Pone el arreglo antes que la razón. Viene de los ensayos que dieron origen a Lull, no de un estudio.',
  },
  'reframe-bent-story': {
    line: 'A veces se adorna la historia por miedo a un no.',
    secondLine: 'Ese miedo ya estaba antes de que saludaras.',
    why: 'Es solo imaginar su lado. Ponerse en el lugar de quien llama fue lo que mejor funcionó en una revisión sobre emociones.',
  },
  'reframe-colleague': {
    line: 'Si le hubiera tocado a alguien del equipo, ¿qué le dirías?',
    secondLine: 'Ahora dítelo a ti, por tu nombre.',
    why: 'Hay estudios que sugieren que hablarte por tu nombre, como a alguien del equipo, da un poco de distancia.',
  },
  'reframe-five-minutes': {
    line: 'De cada persona oyes solo cinco minutos de su día.',
    secondLine: 'Y puede que sean los cinco peores.',
    why: 'En un estudio de 15 días con 94 personas, quienes se ponían en el lugar del cliente sintieron menos el mal trato.',
  },
  'reframe-forty-times': {
    line: 'Lo has contado cuarenta veces. Quien llamó lo oyó una.',
    secondLine: 'Ya te lo sabes de memoria, y eso ayuda.',
    why: 'Según una revisión, ponerse en el lugar del otro es lo que mejor funciona con las emociones. Con lo repetido, es una suposición.',
  },
  'reframe-next-hour': {
    line: '¿Qué te haría más llevadera la próxima hora?',
    secondLine: 'Agua, estirarte, hablar con alguien: elige una cosa.',
    why: 'Está aquí porque tú también cuentas. Viene de los ensayos que dieron origen a Lull, no de un estudio.',
  },
  'win-nobody-noticed': {
    line: '¿Qué resolviste hoy sin que nadie lo notara?',
    secondLine: 'Dilo en pocas palabras, y por qué salió bien.',
    why: 'En un estudio, anotar cosas buenas y su porqué bajó el estrés al final del día. Pensar en una es la versión pequeña.',
  },
  'win-take-again': {
    line: '¿Qué llamada de hoy volverías a atender con gusto?',
    secondLine: 'Quédate un momento en ella.',
    why: 'Las buenas llamadas pasan rápido; esta tarjeta las mira otra vez. Viene de los ensayos que dieron origen a Lull, no de un estudio.',
  },
  'win-lucky-caller': {
    line: '¿Quién tuvo suerte hoy de que contestaras tú?',
    secondLine: 'Con una persona basta, y lo pequeño también cuenta.',
    why: 'En un estudio con 94 personas, recordar a alguien a quien habían ayudado hizo que sintieran menos el mal trato.',
  },
  'arrive-tight-spot': {
    line: 'Acuérdate de alguien a quien sacaste de un apuro.',
    secondLine: '¿Cómo sonaba al despedirse?',
    why: 'En un estudio de 15 días con 94 personas, quienes recordaban a alguien a quien ayudaron sintieron menos el mal trato.',
  },
  'arrive-one-word': {
    line: '¿Cómo quieres sonar hoy? Basta una palabra.',
    secondLine: 'Amable, alegre, paciente: la que le vaya al día.',
    why: 'A una sola palabra es fácil volver. Viene de los ensayos que dieron origen a Lull, no de un estudio.',
  },
  'leave-it-jot-down': {
    line: '¿Quedó algo a medias? Anota en dos palabras cuándo y dónde.',
    secondLine: 'Por escrito ocupa menos lugar en la cabeza.',
    why: 'En varios estudios, escribir dónde, cuándo y cómo seguir con lo que quedó a medias ayudó a soltarlo.',
  },
  'leave-it-at-this-desk': {
    line: '¿Qué cosa de hoy dejarías en este escritorio?',
    secondLine: 'Si importa, aquí seguirá en el próximo turno.',
    why: 'A 149 personas de centros de llamadas, los malos días les duraban hasta la noche. Que elegir una cosa ayude es una suposición.',
  },
};
