import type { InLanguage } from '../../in-language';
import type { freshEyes as enFreshEyes } from '../../en/cards/fresh-eyes';

export const freshEyes: InLanguage<typeof enFreshEyes> = {
  'fresh-eyes-just-sat-down': {
    line: 'Quien llame ahora no sabe nada de la llamada anterior.',
    secondLine: 'Para esa persona, acabas de sentarte.',
    why: 'Una llamada difícil se cuela en el siguiente saludo. Quien llama ahora no estuvo en ella.',
  },
  'fresh-eyes-steps-or-ear': {
    line: '¿La próxima persona querrá los pasos, o que la escuchen?',
    secondLine: 'Muchas veces se nota en las primeras diez palabras.',
    why: 'El arreglo puede ser el de siempre. La manera de contarlo puede ser para esa persona.',
  },
  'fresh-eyes-new-sound': {
    line: 'Busca en la próxima voz algo que hoy no hayas oído.',
    secondLine: 'Un perro al fondo también cuenta.',
    why: 'Después de muchas llamadas las voces se mezclan. Un detalle pequeño separa esta de las demás.',
  },
  'fresh-eyes-your-aunt': {
    line: 'Atiende la próxima como si llamara tu tía.',
    secondLine: 'La tía que te cae bien.',
    why: 'El buen trato se elige cada vez. Con una cara en mente sale más fácil.',
  },
  'fresh-eyes-say-it-back': {
    line: 'Antes de arreglarlo, repítelo con tus palabras.',
    secondLine: '«Llegó un paquete, pero no el que pidió.» Y sigues.',
    why: 'Si entendiste mal, aquí sale barato saberlo. Si entendiste bien, se nota.',
  },
  'fresh-eyes-where-from': {
    line: '¿Desde dónde llamará la próxima persona? ¿Una cocina, un autobús?',
    secondLine: 'Con imaginarlo ya hay alguien detrás de la voz.',
    why: 'Mirar desde el lado de quien llama fue lo que mejor funcionó en una revisión. Imaginar dónde está es una entrada.',
  },
  'fresh-eyes-hands-off': {
    line: 'Manos fuera del teclado en su primera frase.',
    secondLine: 'En la segunda ya escribes.',
    why: 'En lo de siempre los dedos se adelantan. Con las manos quietas se oye mejor lo distinto.',
  },
};
