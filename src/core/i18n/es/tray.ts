import type { InLanguage } from '../in-language';
import type { tray as english } from '../en/tray';

export const tray: InLanguage<typeof english> = {
  since: '{{state}} desde las {{time}}',
  aCardNow: 'Una tarjeta ahora',
  hardCall: 'Llamada difícil',
  onACall: 'En llamada',
  callOver: 'La llamada ya terminó',
  onABreak: 'En descanso',
  rateLastCall: 'Valorar la última llamada',
  lastCall: 'Última llamada',
  aWin: 'un logro',
  open: 'Abrir Lull',
  closeShift: 'Cerrar el turno',
  startShift: 'Empezar un turno',
  helpNow: 'Ayuda ya',
  quit: 'Salir de Lull',
  setAside: {
    settings: 'No se pudieron leer tus ajustes. Abre Lull para verlo.',
    hooks: 'Tu teléfono necesita líneas nuevas. Abre Lull para verlo.',
    other: 'No se pudo leer un archivo. Abre Lull para verlo.',
  },
  hooksFailed:
    'Tu teléfono no llega a Lull en el puerto {{port}}. Lull lo sigue intentando; ábrelo para verlo.',
  inTheTray: 'Lull está en la bandeja. Ábrelo otra vez para ver su ventana.',
};
