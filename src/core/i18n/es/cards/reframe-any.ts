import type { InLanguage } from '../../in-language';
import type { reframeAny as enReframeAny } from '../../en/cards/reframe-any';

export const reframeAny: InLanguage<typeof enReframeAny> = {
  'reframe-which-thought': {
    line: '¿Qué pensamiento va al volante ahora?',
    secondLine: 'En la próxima llamada puede ir en el asiento de atrás.',
    why: 'En una revisión, empujar los pensamientos no sirvió. Por eso este puede venir, solo que sin conducir.',
  },
  'reframe-both-piles': {
    line: 'Fue una llamada. ¿Cuántas han salido bien hoy?',
    secondLine: 'Sin contarlas. Basta con mirar los dos montones.',
    why: 'Una llamada a gritos ocupa más lugar que diez normales. Los dos montones son de verdad.',
  },
  'reframe-likely-thing': {
    line: '¿Qué es lo peor que puede traer esa llamada? ¿Y lo probable?',
    secondLine: 'Lo probable suele ser una nota en un expediente.',
    why: 'La cabeza se va primero a lo peor. Al lado de lo probable, se le ve el tamaño.',
  },
  'reframe-every-word': {
    line: 'No toda palabra pide respuesta. La pregunta, sí.',
    secondLine: 'Lo demás puede pasar de largo, como la música de espera.',
    why: 'Contestar cada golpe convierte la llamada en pelea. En los golpes casi nunca viene una pregunta.',
  },
  'reframe-old-mail': {
    line: 'Llegó a tus auriculares, pero no venía a tu nombre.',
    secondLine: 'Como el correo de quien vivió antes en tu casa.',
    why: 'Quien llama casi nunca sabe quién va a contestar. Casi todo lo que dice ya venía de antes.',
  },
  'reframe-your-own-line': {
    line: '¿Qué te dices cuando de verdad te ayuda? Dilo ahora.',
    secondLine: 'Quizá merezca una tarjeta propia.',
    why: 'Puede que las palabras que más te ayudan no estén aquí. Las puedes añadir.',
  },
  'reframe-a-name-for-it': {
    line: 'Si quieres, ponle nombre: ¿rabia, cansancio, pena?',
    secondLine: 'Una palabra. El porqué es solo tuyo.',
    why: 'Hay estudios que sugieren que nombrar lo que sientes le quita algo de filo, mejor después de respirar y mirar otra vez.',
  },
};
