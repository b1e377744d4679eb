import type { talk as enTalk } from '../en/talk';
import type { InLanguage } from '../in-language';

export const talk: InLanguage<typeof enTalk> = {
  title: 'Hoja para hablar en equipo',
  lead: 'Siete preguntas para un equipo, y espacio para las propias.',
  how: 'Basta con elegir una. Quince minutos son suficientes, y nadie tiene que hablar.',
  prompts: {
    helped: {
      ask: '¿A quién ayudó alguien de este equipo esta semana?',
      more: 'Una historia, un minuto.',
    },
    hard: {
      ask: '¿Qué tipo de llamada te agota últimamente?',
      more: '¿Y cómo llegas hasta la siguiente?',
    },
    asked: {
      ask: '¿Qué pide de verdad quien llama, debajo de las palabras?',
      more: 'Sirve cualquier pregunta de las de todos los días.',
    },
    before: {
      ask: '¿Qué enojó a la gente antes de llegar aquí?',
      more: '¿Quién podría cambiarlo, y quién se lo dice?',
    },
    words: {
      ask: '¿Qué saludo o despedida ha funcionado últimamente?',
      more: 'Dilo tal como lo dices al teléfono.',
    },
    laugh: {
      ask: '¿Qué te hizo reír en una llamada?',
      more: 'Que sea algo de lo que también se reiría quien llamó.',
    },
    home: {
      ask: '¿Cómo dejas aquí un mal día?',
      more: 'Una esquina, una canción, una sopa: todo sirve.',
    },
  },
  own: {
    title: 'La nuestra',
    more: 'La pregunta que solo haría este equipo.',
  },
  good: {
    title: 'Lo que va bien',
    more: 'Primero se anota; lo demás se habla después.',
  },
  commit: {
    title: 'Una cosa pequeña que vamos a probar',
    more: 'Tan pequeña que se pueda cumplir hasta la próxima reunión.',
  },
  noNames:
    'En esta hoja no van nombres de clientes ni cifras de nadie. Lull no guarda copia de lo que se escriba.',
};
