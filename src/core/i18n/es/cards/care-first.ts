import type { InLanguage } from '../../in-language';
import type { careFirst as enCareFirst } from '../../en/cards/care-first';

export const careFirst: InLanguage<typeof enCareFirst> = {
  'care-first-abusive': {
    line: 'Para aquí. Eso pasó de la raya.',
    secondLine: 'La norma de tu centro dice cuándo puedes cortar.',
    why: 'El abuso no es una llamada difícil que mirar de otro modo. Se para, se anota y se cuenta.',
  },
  'care-first-threat': {
    line: 'Tómatelo en serio. Avisa ahora.',
    secondLine: '¿Hay alguien en peligro? La norma de tu centro, o el número de emergencias.',
    why: 'No te toca a ti medir si iba en serio. Otras personas pueden, en cuanto lo sepan.',
  },
  'care-first-slur-or-sexual': {
    line: 'No te toca aguantar eso. Avisa.',
    secondLine: 'Anota la hora y las palabras exactas, y cuéntaselo a alguien.',
    why: 'Las palabras exactas le sirven a quien lo atienda después. Tú no hiciste nada para recibirlas.',
  },
  'care-first-crisis': {
    line: 'Primero, el procedimiento de tu centro.',
    secondLine: 'Haz señas a alguien y sigue los pasos uno por uno.',
    why: 'Una persona en crisis necesita gente preparada. A ti te toca el procedimiento, y después cuidarte un poco.',
  },
  'care-first-know-the-rule': {
    line: '¿Qué te permite tu centro cuando una llamada pasa de la raya?',
    secondLine: 'Es más fácil buscarlo en un día de calma.',
    why: 'En un estudio, la agresión verbal llegaba unas diez veces al día. Una norma sirve más si ya la conoces.',
  },
  'care-first-whom-to-tell': {
    line: '¿A quién se lo contarías si una llamada pasa de la raya?',
    secondLine: 'Su nombre puede quedar en «Ayuda ya», para ese día.',
    why: 'Es más fácil llamar a quien ya elegiste de antemano.',
  },
  'care-first-minutes-off': {
    line: '¿Todavía con el susto? Tómate unos minutos antes de seguir.',
    secondLine: 'Elige «En descanso» en el menú: no aparece nada hasta que vuelvas.',
    why: 'Después de una mala llamada, unos minutos lejos del teléfono son algo justo de pedir.',
  },
  'care-first-rough-run': {
    line: '¿Una mala racha? En «Ayuda ya» hay gente con quien hablar.',
    secondLine: 'Nadie ve que miraste.',
    why: 'A 149 personas de centros de llamadas, los malos días les duraban hasta la noche. Para hablar con alguien no hace falta más.',
  },
};
