import type { InLanguage } from '../../in-language';
import type { reframeLoad as enReframeLoad } from '../../en/cards/reframe-load';

export const reframeLoad: InLanguage<typeof enReframeLoad> = {
  'reframe-five-minutes': {
    line: 'De cada persona oyes solo cinco minutos de su día.',
    secondLine: 'Y puede que sean los cinco peores.',
    why: 'En un estudio de 15 días con 94 personas, quienes se ponían en el lugar del cliente sintieron menos el mal trato.',
  },
  'reframe-order-number': {
    line: 'Su día no se arregla por teléfono. El número de pedido, sí.',
    secondLine: 'Una cosa pequeña resuelta es buen tamaño para una llamada.',
    why: 'Un día entero no cabe en una llamada. Lo pequeño por lo que llamó sí estaba a mano.',
  },
  'reframe-whole-world': {
    line: 'Ese día estaba contra el mundo, y tú estabas en el mundo.',
    secondLine: 'Mañana no reconocería tu voz.',
    why: 'El mal humor le cae a quien esté cerca. Con estar cerca bastó.',
  },
  'reframe-your-own-day': {
    line: 'Puedes sentir su mal día sin llevártelo puesto.',
    secondLine: 'Mira algo que quede lejos y vuelve al tuyo.',
    why: 'Los ánimos se pegan. Apartar la vista un momento es una forma sencilla de ver cuál es el tuyo.',
  },
  'reframe-hold-music': {
    line: 'Media hora de música de espera y por fin una voz. ¿Qué dirías tú?',
    secondLine: 'Se puede entender y que el tono no te guste.',
    why: 'Mirar con los ojos de quien llama fue lo que mejor funcionó en una revisión. Con esa música es fácil imaginarlo.',
  },
  'reframe-needs-a-pen': {
    line: 'La empresa no necesita abogado. La queja necesita un lápiz.',
    secondLine: 'Anotada y enviada: esa parte ya está.',
    why: 'Defender un paquete atrasado no lo hace llegar. Anotarlo lo lleva al escritorio que toca.',
  },
  'reframe-broke-before': {
    line: 'Lo que falló ya había fallado antes de que contestaras.',
    secondLine: 'A ti solo te tocó escucharlo.',
    why: 'Muchas veces el enojo es con la espera o el trámite. Tú eres la parte que contesta.',
  },
  'reframe-not-the-logo': {
    line: 'Trabajas aquí. No eres el logo.',
    secondLine: 'El letrero de la entrada aguanta bien la queja.',
    why: 'Quien llama te habla a ti y se refiere a la empresa. Esa diferencia la oyes tú.',
  },
  'reframe-lose-sleep': {
    line: 'A otra persona le pagan por perder el sueño con ese trámite.',
    secondLine: 'Pásalo, y quédate con el tuyo.',
    why: 'Un trámite que no inventaste es mala carga para llevar a casa. Pasarlo es la mitad útil.',
  },
  'reframe-only-listener': {
    line: 'Puede que hoy solo tú hayas escuchado a esa persona.',
    secondLine: 'Con razón te quitó fuerzas.',
    why: 'En una revisión, mirar con los ojos del otro fue lo mejor para las emociones. Con el cansancio, es una suposición.',
  },
  'reframe-nothing-to-fix': {
    line: 'Hay llamadas sin nada que arreglar. Escuchar era la tarea.',
    secondLine: 'Y esa tarea ya terminó.',
    why: 'Cuando no hay arreglo cuesta ver el final. El final fue cuando colgaron.',
  },
  'reframe-hung-up-too': {
    line: 'Sus problemas colgaron al mismo tiempo.',
    secondLine: 'Si algo se te quedó pegado, sacude las manos.',
    why: 'Las preocupaciones ajenas a veces se quedan después de colgar. Un gesto pequeño marca dónde terminan.',
  },
  'reframe-next-hour': {
    line: '¿Qué te haría más llevadera la próxima hora?',
    secondLine: 'Agua, estirarte, hablar con alguien: elige una cosa.',
    why: 'Está aquí porque tú también cuentas. Para una pausa, basta con una cosa fácil.',
  },
  'reframe-forty-times': {
    line: 'Lo has contado cuarenta veces. Quien llamó lo oyó una.',
    secondLine: 'Ya te lo sabes de memoria, y eso ayuda.',
    why: 'Según una revisión, ponerse en el lugar del otro es lo que mejor funciona con las emociones. Con lo repetido, es una suposición.',
  },
  'reframe-short-way': {
    line: 'Para esta pregunta ya te sabes el atajo.',
    secondLine: 'Directo a lo que sirve, con una palabra amable.',
    why: 'De tanto contarlo, sabes qué partes sobran. Eso también es saber.',
  },
  'reframe-bad-letter': {
    line: '¿Todo el mundo pregunta lo mismo? Alguna página quedó mal escrita.',
    secondLine: 'Y esa no la escribiste tú.',
    why: 'Una pregunta que vuelve tanto señala a la página de donde salió. Se puede avisar.',
  },
  'reframe-hand-for-tea': {
    line: 'Esta respuesta te la sabes. Te queda una mano para el té.',
    secondLine: 'Un sorbo, la respuesta y una palabra solo para esa persona.',
    why: 'Las llamadas fáciles pueden ser un pequeño descanso, si llevan una palabra nueva.',
  },
};
