import type { InLanguage } from '../../in-language';
import type { lift as enLift } from '../../en/cards/lift';

export const lift: InLanguage<typeof enLift> = {
  'lift-rough-one': {
    line: '¿A quién cerca de ti le acaba de tocar una difícil? Basta un gesto.',
    secondLine: 'O pasarle una galleta.',
    why: 'Las pausas cortas con otras personas mejoraron el ánimo en centros de llamadas. Un gesto es de las más cortas.',
  },
  'lift-song-title': {
    line: 'Si la música de espera tuviera título, ¿cuál sería?',
    secondLine: 'El pitido de error puede ser el lado B.',
    why: 'En un turno cabe alguna tontería. No le pide nada a nadie.',
  },
  'lift-next-shop': {
    line: 'Después de hablar contigo, esa persona va a la tienda.',
    secondLine: 'Quizá le toque algo a quien cobra.',
    why: 'Los ánimos pasan de una persona a otra, y los buenos también. Hasta dónde llegó el tuyo no lo verás.',
  },
  'lift-sit-it-out': {
    line: '¿Toda la fila está de mal humor? Puedes no sumarte.',
    secondLine: 'Habla un poco más suave que el escritorio de al lado.',
    why: 'El mal humor corre por la sala sin pedir permiso. Puedes dejar que pase de largo.',
  },
  'lift-good-morning': {
    line: '¿Quién no ha dicho «buenos días» a las cuatro de la tarde?',
    secondLine: 'Y nadie colgó.',
    why: 'Un desliz puede dar risa y ya. El día es bastante serio sin eso.',
  },
  'lift-thank-somebody': {
    line: '¿Quién te hizo más fácil el trabajo esta semana? Díselo hoy.',
    secondLine: 'Con una línea en el chat basta.',
    why: 'Las pausas cortas con otras personas mejoraron el ánimo en centros de llamadas. Dar las gracias es una muy corta.',
  },
  'lift-odd-thing': {
    line: '¿Qué fue lo más raro que oíste hoy?',
    secondLine: 'Guárdalo para el descanso, sin nombres.',
    why: 'Algunas llamadas son raras y ya. Dan mejor recuerdo que las groseras.',
  },
  'lift-of-use': {
    line: 'Hoy le serviste de algo a alguien que no conoces.',
    secondLine: 'Eso bien vale un café.',
    why: 'Atender a la gente se mira de menos y cuesta hacerlo bien. Tiene su satisfacción callada.',
  },
};
