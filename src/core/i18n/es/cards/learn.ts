import type { InLanguage } from '../../in-language';
import type { learn as enLearn } from '../../en/cards/learn';

export const learn: InLanguage<typeof enLearn> = {
  'learn-under-the-words': {
    line: '«¿Dónde está mi paquete?» puede querer decir «¿alguien se ocupa?».',
    secondLine: 'Contesta eso primero. El rastreo puede ir después.',
    why: 'Las palabras piden un dato. Lo que hace falta por debajo suele ser más simple.',
  },
  'learn-person-then-machine': {
    line: 'Una frase para la persona y luego los pasos para la máquina.',
    secondLine: '«Qué fastidio, y con trabajo por hacer.» Y después, el reinicio.',
    why: 'Conocer la máquina es medio oficio. Quien está delante de ella es el otro medio.',
  },
  'learn-one-word-out': {
    line: 'Elige una muletilla y pasa una hora sin ella.',
    secondLine: '«Permítame» es buena para empezar.',
    why: 'Un oficio se aprende de a poco. Una palabra se nota hasta en medio del trabajo.',
  },
  'learn-overhear': {
    line: '¿A quién te gusta oír atender? ¿Qué es lo que hace?',
    secondLine: 'Toma prestada una cosa pequeña.',
    why: 'Quienes tienes cerca ya resolvieron llamadas como las tuyas. Escuchar no cuesta nada.',
  },
  'learn-outside-work': {
    line: '¿Dónde te sirvió tu voz de teléfono fuera de aquí?',
    secondLine: 'En el banco, o con alguien de la familia de mal humor.',
    why: 'Lo que practicas aquí se va contigo. La paciencia con desconocidos, por ejemplo.',
  },
  'learn-first-seconds': {
    line: 'Una vez por semana: ¿cómo suenan tus primeros cinco segundos?',
    secondLine: 'Pregúntale a alguien de confianza, o escucha una llamada.',
    why: 'Saludas tantas veces que dejas de oírte. Otros oídos todavía te oyen.',
  },
  'learn-two-seconds': {
    line: 'Cuando terminen de hablar, deja dos segundos de silencio.',
    secondLine: 'Lo que entra ahí suele ser lo importante.',
    why: 'Mucha gente deja lo importante para el final. Pide un poco de espacio.',
  },
  'learn-what-you-can': {
    line: 'Empieza por lo que sí puedes hacer; el no, después.',
    secondLine: '«Lo envío hoy. El reembolso tarda una semana.»',
    why: 'Un no se oye mejor cuando ya llevas algo en la mano.',
  },
};
