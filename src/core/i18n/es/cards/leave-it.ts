import type { InLanguage } from '../../in-language';
import type { leaveIt as enLeaveIt } from '../../en/cards/leave-it';

export const leaveIt: InLanguage<typeof enLeaveIt> = {
  'leave-it-jot-down': {
    line: '¿Quedó algo a medias? Anota en dos palabras cuándo y dónde.',
    secondLine: 'Por escrito ocupa menos lugar en la cabeza.',
    why: 'En varios estudios, escribir dónde, cuándo y cómo seguir con lo que quedó a medias ayudó a soltarlo.',
  },
  'leave-it-at-this-desk': {
    line: '¿Qué cosa de hoy dejarías en este escritorio?',
    secondLine: 'Si importa, aquí seguirá en el próximo turno.',
    why: 'A 149 personas de centros de llamadas, los malos días les duraban hasta la noche. Que elegir una cosa ayude es una suposición.',
  },
  'leave-it-case-number': {
    line: 'Esa llamada ya tiene número. Que la cargue el expediente.',
    secondLine: 'Tú ya tienes las manos libres.',
    why: 'Los expedientes están hechos para guardar cosas. No se cansan.',
  },
  'leave-it-how-are-you': {
    line: 'Ya terminó. ¿Cómo estás?',
    secondLine: 'No cómo te fue: cómo estás.',
    why: 'Las llamadas las cuentan otros. Cómo llegas al final lo dices tú.',
  },
  'leave-it-one-thing-liked': {
    line: '¿Qué te gusta de este trabajo, por pequeño que sea?',
    secondLine: 'El puesto junto a la ventana cuenta.',
    why: 'Que te guste una cosa no obliga a que guste todo. Para el camino a casa, es buena compañía.',
  },
  'leave-it-soup': {
    line: '¿Qué es lo primero bueno después del turno?',
    secondLine: 'La sopa cuenta. El perro también.',
    why: 'El trabajo tiene final, y detrás espera algo. Nombrarlo lo acerca un poco.',
  },
  'leave-it-whose-worry': {
    line: 'Esa preocupación tiene dueño. ¿Eres tú?',
    secondLine: 'Si no, mándala por escrito y suelta tu lado.',
    why: 'Parte de lo que pesa es de otro escritorio. Escribirlo es una forma de dejarlo allí.',
  },
  'leave-it-stand-up': {
    line: 'Levántate, deja que la llamada resbale y vuelve a sentarte.',
    secondLine: 'Hasta donde dé el cable.',
    why: 'En 22 grupos estudiados, las pausas cortas quitaron algo de cansancio. Levantarse es de las más pequeñas.',
  },
  'leave-it-street-corner': {
    line: 'Camino a casa, ¿en qué esquina termina el trabajo?',
    secondLine: 'Elígela ya. Si trabajas en casa, sirve una puerta.',
    why: 'A 149 personas de centros de llamadas, los malos días les duraban hasta la noche. Que una esquina ayude es una suposición.',
  },
  'leave-it-note-for-tomorrow': {
    line: 'Déjale una nota a tu yo de mañana: qué, cuándo y dónde.',
    secondLine: 'Con cuatro palabras basta. Y cierras.',
    why: 'Con el dónde, el cuándo y el cómo por escrito, a la gente le costó menos soltar lo pendiente, según varios estudios.',
  },
  'leave-it-slow-minute': {
    line: 'Un minuto despacio antes de dejar este escritorio.',
    secondLine: 'Después, los auriculares a su gancho.',
    why: 'Unas seis por minuto es el ritmo al que apunta una revisión. Este minuto solo marca el final.',
  },
};
