import type { card as enCard } from '../en/card';
import type { InLanguage } from '../in-language';

export const card: InLanguage<typeof enCard> = {
  name: {
    card: 'Tarjeta: {{family}}',
    ordinaryKinds: 'Tipos de llamada',
    careKinds: 'Pasó de la raya',
    ending: 'Cómo terminó',
    extras: 'Un logro o un gesto',
  },
  phase: { in: 'inspira', sip: 'y un poco más', hold: 'mantén', out: 'suelta' },
  key: { escape: 'Esc', enter: 'Intro' },
  letter: {
    kind: { abusive: 'A', threat: 'M', 'slur-or-sexual': 'S', crisis: 'C' },
    deposit: { patience: 'P', apology: 'D', explanation: 'E', 'follow-up': 'S', warmth: 'C' },
    win: 'L',
  },
  button: {
    notNow: 'Ahora no',
    more: 'Más',
    done: 'Listo',
    notAgain: 'No mostrarla más',
    goOn: 'Seguir',
    rateIt: 'Valorarla',
    skip: 'saltar',
    close: 'Cerrar',
    copyTime: 'Copiar la hora',
    copyIt: 'Copiarlo',
    tryNow: 'Probar ahora',
  },
  why: {
    label: 'Por qué esta.',
    study: 'Evidencia {{grade}}, {{source}}.',
    grade: 'Evidencia {{grade}}: de la experiencia, no de un estudio.',
  },
  kinds: { question: '¿De qué tipo fue?' },
  rating: { question: '¿Cómo te dejó esa llamada?' },
  outcome: {
    question: '¿Y cómo terminó?',
    saved: 'valorada {{rating}}, guardada',
    held: 'valorada {{rating}}, sin guardar',
    win: 'un logro',
  },
  notSaved: {
    rating: 'Esa valoración aún no se ha guardado.',
    other: 'Una parte de hoy aún no se ha guardado.',
    because: {
      'disk-full': 'El disco está lleno.',
      'no-access': 'Lull no puede escribir en su carpeta.',
      unknown: 'El disco no la aceptó.',
    },
    held: 'Se queda aquí y se guarda en cuanto se pueda. No hace falta repetirla.',
    stillNot: 'Probado ahora mismo: sigue sin guardarse. Se queda aquí.',
    copied: 'Copiado.',
    copy: 'Llamada valorada {{rating}} ({{word}}), {{when}}',
  },
  care: {
    tooFar: {
      steps: {
        danger: {
          what: '¿Hay alguien en peligro?',
          how: 'Primero la norma de tu centro, o el número de emergencias.',
        },
        note: {
          what: 'Anota la hora y las palabras exactas',
          how: 'Pégalo donde guardes tus notas. Aquí no se queda.',
        },
        tell: { what: 'Cuéntaselo a una persona', how: 'Supervisión, sindicato o alguien de confianza.' },
        rest: {
          what: 'Tómate unos minutos',
          how: 'Elige «En descanso» en el menú de Lull: no aparece nada hasta que vuelvas.',
        },
      },
    },
    crisis: {
      steps: {
        procedure: {
          what: 'Síguelo ahora, paso a paso',
          how: 'Si no lo tienes a mano: supervisión, o el número de emergencias.',
        },
        line: {
          what: 'Una frase para quien llama',
          how: '«Estoy aquí y te escucho. ¿Estás a salvo ahora mismo? Dime dónde estás.»',
        },
        note: {
          what: 'Anota la hora y lo que se dijo',
          how: 'Pégalo donde guardes tus notas. Aquí no se queda.',
        },
        debrief: {
          what: 'Después te toca a ti',
          how: 'Háblalo con una persona, y tómate los minutos que quieras antes de la próxima llamada.',
        },
      },
    },
    copied: 'Copiado: {{time}}. Añade las palabras donde lo pegues.',
    notCopied: 'No se pudo copiar. La hora es {{time}}.',
    nobodyWatches: 'Nadie vigila esta aplicación.',
  },
};
