import type { web as enWeb } from '../en/web';
import type { InLanguage } from '../in-language';

export const web: InLanguage<typeof enWeb> = {
  bar: 'Sobre esta edición',
  line: 'Edición para el navegador: no ve tu teléfono. Pulsa «En llamada» cuando empiece una.',
  limits: {
    open: 'Lo que no puede hacer',
    calls:
      'Ningún teléfono le avisa de las llamadas. Lo haces tú: «En llamada» al empezar, «Ya terminó» al acabar.',
    keys: 'Sus teclas solo funcionan mientras esta página tiene el teclado.',
    cards: 'Las tarjetas salen solo en esta página. Con la pestaña cerrada o tapada no aparece nada.',
    input: 'Detecta si escribes o mueves el ratón en esta página, no en otros programas.',
    data: 'Lo que guarda está solo en este navegador. Si borras los datos de esta página, desaparece.',
    readers: 'Puede leerlo cualquiera que tenga acceso a este perfil del navegador.',
  },
  card: 'La tarjeta',
  elsewhere: {
    title: 'Lull está abierto en otra pestaña.',
    line: 'Sigue allí: dos a la vez se pisarían. Cierra esa pestaña y esta sigue por sí sola.',
  },
  failed: {
    title: 'Lull no ha podido arrancar aquí.',
    line: 'A este navegador le falta algo que Lull necesita. Un Chrome, Edge, Firefox o Safari actual lo tiene.',
  },
  demo: {
    bar: 'La demostración',
    line: 'Un turno inventado. No se guarda nada de él.',
    pause: 'Pausa',
    play: 'Seguir',
    speed: 'Velocidad',
    times: '×{{speed}}',
    clock: 'El reloj: {{time}}.',
    realTime: 'Tiempo real: hay una tarjeta.',
    over: 'El turno ha terminado. Ciérralo paso a paso, sin prisa.',
    again: 'Otra vez',
    leave: 'Salir',
    wins: {
      refund: {
        text: 'Encontré el reembolso perdido leyendo dos veces las notas.',
        because: 'no lo di por hecho.',
      },
      laughing: { text: 'Empezó a gritos y acabó riendo.', because: 'le dejé terminar.' },
      thanked: { text: 'Devolví la llamada como prometí. No lo esperaba.', because: '' },
    },
  },
};
