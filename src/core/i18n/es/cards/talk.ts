import type { InLanguage } from '../../in-language';
import type { talk as enTalk } from '../../en/cards/talk';

export const talk: InLanguage<typeof enTalk> = {
  'talk-after-a-rude-one': {
    line: 'Pregúntale a alguien del equipo qué hace tras una llamada grosera.',
    secondLine: 'Y a cambio le cuentas lo tuyo.',
    why: 'Las pausas cortas con otras personas mejoraron el ánimo en centros de llamadas. Y quizá su respuesta sea mejor que estas tarjetas.',
  },
  'talk-anything-but-calls': {
    line: 'Llévate el té a donde haya alguien.',
    secondLine: 'De lo que sea, menos de llamadas.',
    why: 'Las pausas cortas con otras personas mejoraron el ánimo en centros de llamadas. El tema es libre.',
  },
  'talk-that-was-hard': {
    line: 'Dile a alguien: «Esa fue dura.»',
    secondLine: 'No pides consejo. Basta con que lo sepa.',
    why: 'Dicho en voz alta, ya no es solo tuyo. No hace falta que salga nada más de ahí.',
  },
  'talk-a-good-one': {
    line: 'Cuéntale a alguien una llamada que salió bien.',
    secondLine: 'También lleva un día largo.',
    why: 'Las malas se cuentan solas. Para las buenas hace falta que alguien empiece.',
  },
  'talk-sheet-prompt': {
    line: 'Lleva a la reunión una pregunta de la «Hoja para hablar en equipo».',
    secondLine: 'Trae siete, y una línea para las que falten.',
    why: 'Las reuniones suelen tratar de números. La hoja pregunta por las llamadas y por la gente.',
  },
  'talk-one-small-thing': {
    line: '¿Qué podría hacer distinto tu equipo durante una semana?',
    secondLine: 'Algo tan pequeño que se pueda cumplir.',
    why: 'Una buena charla pasa pronto. Una promesa pequeña es lo que queda el martes.',
  },
  'talk-somebody-new': {
    line: '¿Hay alguien nuevo? Pregúntale cómo van sus llamadas.',
    secondLine: 'Tú también te perdiste en esos menús.',
    why: 'Las primeras semanas al teléfono se hacen largas. Tú sabes qué te habría ayudado.',
  },
};
