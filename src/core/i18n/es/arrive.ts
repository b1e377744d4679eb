import type { arrive as enArrive } from '../en/arrive';
import type { InLanguage } from '../in-language';

export const arrive: InLanguage<typeof enArrive> = {
  name: { words: 'Una intención para hoy', fields: 'Algo que aparcar' },
  intention: {
    question: '¿Cómo quieres llevar el día?',
    kind: 'con amabilidad',
    upbeat: 'con ánimo',
    thorough: 'con esmero',
    uplifting: 'dando ánimos',
    own: 'con mis palabras',
  },
  own: { question: 'Hoy quiero…', field: 'Con tus palabras', on: 'Seguir' },
  parking: {
    mantra: 'Lo mío no es de quien llama. Puede esperar aquí.',
    what: 'Lo que me preocupa',
    when: 'Cuándo lo miraré',
    whenExample: 'al salir',
    park: 'Aparcarlo',
    write: 'Aparcar algo',
    nothing: 'Nada que aparcar',
    private: 'Solo para ti. Lo recuperas al cierre.',
    number: 'Parece un número de tarjeta o de cuenta. Mejor no ponerlo.',
  },
  middle: {
    kind: 'Hoy querías llevar el día con amabilidad.',
    upbeat: 'Hoy querías llevar el día con ánimo.',
    thorough: 'Hoy querías hacerlo todo con esmero.',
    uplifting: 'Hoy querías dar ánimos a los demás.',
    own: 'Hoy empezaste con esto: {{text}}',
    name: 'Tu intención de hoy',
    close: 'Cerrar',
  },
  rough: {
    line: 'Vaya racha. ¿Quieres ver con quién puedes hablar?',
    note: 'Nadie más se entera.',
    show: 'Ver con quién',
    notNow: 'Ahora no',
  },
  setAside: {
    settings: {
      line: 'No se pudieron leer tus ajustes. Quizá tu teléfono no llegue a Lull.',
      note: 'Abre Lull desde la bandeja: dice dónde están.',
    },
    hooks: {
      line: 'Tu teléfono necesita líneas nuevas para llegar a Lull.',
      note: 'Abre Lull desde la bandeja: están en Ajustes.',
    },
  },
  settings: {
    title: 'Tu turno',
    arrive: 'El turno empieza con Llegar',
    arriveNote: 'Una intención y algo que aparcar, medio minuto. Si lo apagas, solo cuando lo pidas.',
    from: 'Tu horario empieza',
    to: 'y termina',
    hoursNote:
      'Dentro de él, el turno empieza al desbloquear la pantalla o abrir Lull. Si lo dejas vacío, empieza con la primera llamada.',
    hoursHalf: 'Hacen falta las dos horas, y distintas.',
    days: 'Estos días',
    daysNote: 'Lo que pasa de medianoche cuenta para el día en que empieza.',
    refused: 'Escribe una hora, por ejemplo 08:30.',
    roughRun: 'Tras varias llamadas malas, ofrecer personas con quienes hablar',
    roughRunNote: 'Una vez por turno como mucho, en una tarjeta discreta. Nadie se entera.',
  },
};
