import type { InLanguage } from '../../in-language';
import type { arrive as enArrive } from '../../en/cards/arrive';

export const arrive: InLanguage<typeof enArrive> = {
  'arrive-tight-spot': {
    line: 'Acuérdate de alguien a quien sacaste de un apuro.',
    secondLine: '¿Cómo sonaba al despedirse?',
    why: 'En un estudio de 15 días con 94 personas, quienes recordaban a alguien a quien ayudaron sintieron menos el mal trato.',
  },
  'arrive-one-word': {
    line: '¿Cómo quieres sonar hoy? Basta una palabra.',
    secondLine: 'Amable sirve. Paciente también, o solo «sin prisa».',
    why: 'Una sola palabra se vuelve a encontrar fácil, incluso en plena llamada.',
  },
  'arrive-one-sound': {
    line: 'Una respiración, y luego el sonido más bajo de la sala.',
    secondLine: 'Un ventilador, o la silla de alguien. Y ya estás aquí.',
    why: 'Buscar un sonido pequeño es una manera de llegar del todo. Una respiración es solo una señal, no una práctica.',
  },
  'arrive-park-it': {
    line: '¿Traes algo de casa en la cabeza? Anota cuándo lo vas a ver.',
    secondLine: 'A las siete, en la mesa de la cocina. Puede esperar hasta entonces.',
    why: 'En varios estudios, tener un plan ayudó a soltar lo pendiente. Lo de casa quizá se resista un poco más.',
  },
  'arrive-somebody-glad': {
    line: '¿Quién se va a alegrar hoy de que alguien conteste?',
    secondLine: 'Todavía no sabes su nombre.',
    why: 'Quién llama no se elige. Querer servirle de algo a alguien, sí, y antes de que suene.',
  },
  'arrive-what-brought-you': {
    line: '¿Qué te trajo hoy hasta aquí? Pagar las cuentas también vale.',
    secondLine: '¿Hay otra razón, más pequeña?',
    why: 'Una razón sencilla, si es tuya, ya es una razón. Aquí no se pide ninguna grande.',
  },
  'arrive-bus-ride': {
    line: 'El mal viaje en autobús cabe en el perchero, junto al abrigo.',
    secondLine: 'A la salida sigue ahí, por si lo quieres de vuelta.',
    why: 'Lo de antes del turno es tuyo, y no viene de quien llama. Se puede dejar unas horas en algún lado.',
  },
  'arrive-from-here': {
    line: 'El turno puede empezar otra vez desde aquí.',
    secondLine: 'La misma silla, un vaso de agua recién servido.',
    why: 'Una mala primera mitad no decide la segunda. Se puede empezar de nuevo sin esperar a mañana.',
  },
};
