import type { words as enWords } from '../en/words';
import type { InLanguage } from '../in-language';

/** The words of Lull in Spanish. */
export const words: InLanguage<typeof enWords> = {
  state: {
    ringing: 'Sonando',
    'on-call': 'En llamada',
    'wrap-up': 'Trabajo posterior',
    gap: 'En un hueco',
    break: 'En descanso',
    away: 'Ausente',
    unknown: 'No se sabe',
    'off-shift': 'Fuera de turno',
  },
  reason: {
    'phone-call': 'Tu teléfono dice que hay una llamada.',
    'manual-call': 'Has dicho que estás en una llamada.',
    'microphone-call': 'El micrófono está en uso, así que Lull entiende que estás en una llamada.',
    'phone-ringing': 'Tu teléfono está sonando.',
    'manual-ringing': 'Has dicho que entra una llamada.',
    'microphone-opening': 'Un programa acaba de abrir el micrófono.',
    'sound-ringing': 'Tu programa de teléfono está emitiendo un sonido; puede que esté sonando.',
    'screen-locked': 'La pantalla está bloqueada.',
    'computer-asleep': 'El equipo estaba en reposo.',
    'no-input': 'No se ha tecleado ni pulsado nada en cinco minutos.',
    'break-by-you': 'Estás en un descanso. No aparece nada hasta que vuelvas.',
    'break-by-phone': 'Tu teléfono dice descanso. No aparece nada hasta que vuelvas.',
    'phone-signed-out': 'Tu teléfono dice que has cerrado sesión.',
    'just-started': 'Lull acaba de arrancar y mira a su alrededor cinco segundos.',
    'just-resumed': 'El equipo acaba de volver; Lull mira a su alrededor cinco segundos.',
    'sound-back': 'El sonido acaba de volver; Lull mira a su alrededor unos segundos.',
    'source-failed-no-tool':
      'Lull no puede ver si el micrófono está en uso: falta el programa «pactl». Viene con el paquete pulseaudio-utils (Debian, Ubuntu, Fedora). Mientras tanto, conecta tu teléfono o usa la tecla.',
    'source-failed-no-server':
      'El sistema de sonido no está en marcha, así que Lull no puede ver si el micrófono está en uso. Volverá a mirar por su cuenta.',
    'source-failed-no-answer':
      'El sistema de sonido no responde, así que Lull no puede ver si el micrófono está en uso. Volverá a preguntar por su cuenta; si sigue igual, cierra la sesión del equipo y vuelve a entrar.',
    'source-failed-too-much':
      'El sistema de sonido avisa de tantos cambios que Lull ha dejado de escucharlo un momento. Lo intentará de nuevo por su cuenta.',
    'source-disagrees':
      'El micrófono y tu teléfono se han contradicho tres veces, así que en este turno su silencio no cuenta. Ninguna otra fuente ha visto una llamada todavía.',
    'microphone-always-open':
      'Tu programa de teléfono tiene el micrófono siempre abierto, así que no dice nada; conéctalo o usa la tecla.',
    'no-call-seen': 'Ninguna fuente ha visto una llamada en este turno, así que ninguna tarjeta sale sola.',
    'not-heard-since-start':
      'Lull volvió a arrancar a mitad del turno y desde entonces no sabe nada de tu teléfono, así que ninguna tarjeta sale sola.',
    'call-expired': 'Nadie avisó del final de la última llamada. Pulsa «Ya terminó» o espera a la siguiente.',
    'call-may-be-over':
      'Lo que se oyó no dice si tu llamada sigue, así que no aparece nada. Pulsa «Ya terminó» si ya no sigue; la próxima llamada lo arregla.',
    'ringing-expired': 'Nadie avisó de que dejó de sonar. La próxima llamada lo arregla.',
    'phone-program-gone':
      'Tu programa de teléfono se cerró durante una llamada y nadie puede decir cuándo terminó. La próxima llamada lo arregla.',
    'microphone-still-open':
      'La llamada ha terminado, pero el micrófono sigue en uso, así que no aparece nada.',
    'wrap-up-by-phone': 'Tu teléfono dice trabajo posterior. No aparece nada hasta que diga disponible.',
    'wrap-up-waits-for-quiet':
      'La llamada ha terminado; Lull espera a que pasen unos segundos sin que teclees.',
    'wrap-up-input-unknown':
      'La llamada ha terminado, pero este sistema no dice cuándo tecleas, así que Lull espera a que tu teléfono diga disponible.',
    'phone-available': 'Tu teléfono dice disponible.',
    'quiet-after-call': 'No hay llamada y el trabajo posterior ha terminado.',
    'no-shift': 'El turno empieza con la primera llamada o cuando tú lo digas.',
  },
  pacing: {
    due: 'Ya puede salir una tarjeta.',
    'hard-call-waits': 'Marcaste la última llamada como difícil; su tarjeta sale en este hueco.',
    'off-shift': 'Lull calla hasta el próximo turno.',
    'on-a-break': '¿Cinco minutos para ti? «Una tarjeta ahora» trae una sesión guiada.',
    'state-unknown': 'Mientras Lull no lo sepa, ninguna tarjeta sale sola.',
    'not-in-a-gap': 'Las tarjetas solo salen en un hueco.',
    'automatic-off':
      'Las tarjetas que salen solas están desactivadas. La tecla y «Una tarjeta ahora» siguen funcionando.',
    'short-gaps':
      'Ahora tus huecos son muy cortos, así que ninguna tarjeta sale sola hasta que se alarguen. La tecla y «Una tarjeta ahora» siguen funcionando.',
    'no-source-has-seen-a-call':
      'Ninguna fuente ha visto una llamada en este turno, así que ninguna tarjeta sale sola.',
    'card-on-screen': 'Hay una tarjeta en pantalla.',
    'first-card-delay': 'El hueco acaba de empezar; puede salir una tarjeta desde las {{time}}.',
    'gap-had-a-card': 'Este hueco ya ha tenido su tarjeta.',
    'last-gap-had-a-card': 'El hueco anterior tuvo una tarjeta, así que este queda libre.',
    spacing: 'La próxima tarjeta puede salir desde las {{time}}.',
    'spacing-after-hard':
      'La próxima tarjeta puede salir desde las {{time}}: marcaste la última llamada como difícil.',
    'enough-this-hour':
      'Ya ha habido bastantes tarjetas en esta hora; la próxima puede salir desde las {{time}}.',
    'two-sent-away': 'Has descartado dos tarjetas seguidas, así que no sale ninguna hasta las {{time}}.',
    closing: 'Estás cerrando el turno; ninguna tarjeta sale sola hasta las {{time}}.',
    typing: 'Estás tecleando o haciendo clic; la tarjeta espera.',
    'no-card-left': 'Todas las tarjetas que encajan han salido hace poco; este hueco queda libre.',
  },
  rating: { '1': 'mucho peor', '2': 'algo peor', '3': 'igual', '4': 'algo mejor', '5': 'mucho mejor' },
  outcome: {
    resolved: 'resuelta',
    'passed-on': 'derivada',
    unresolved: 'sin resolver',
    'turned-around': 'remontada',
    'ended-abuse': 'cortada (abuso)',
  },
  deposit: {
    patience: 'paciencia',
    apology: 'disculpa',
    explanation: 'explicación',
    'follow-up': 'seguimiento',
    warmth: 'calidez',
  },
  kind: {
    wrong: 'no tiene razón',
    mean: 'malos modos',
    lying: 'mentiras',
    angry: 'enojo',
    'bad-day': 'mal día',
    'upset-with-company': 'molestia con la empresa',
    draining: 'agotadora',
    'again-the-same': 'otra vez lo mismo',
    abusive: 'abuso',
    threat: 'amenaza',
    'slur-or-sexual': 'insulto o acoso sexual',
    crisis: 'persona en crisis',
  },
  family: {
    arrive: 'Llegar',
    ready: 'A punto',
    breathe: 'Respirar',
    reframe: 'Otra mirada',
    'fresh-eyes': 'Ojos nuevos',
    win: 'Logro',
    lift: 'Ánimo',
    learn: 'Aprender',
    'leave-it': 'Soltar',
    talk: 'Hablar',
    'care-first': 'Primero, cuidarte',
  },
  helpful: {
    how: 'De cada tarjeta que viste hasta el final, Lull mira la llamada que vino justo después en ese turno y cuenta cómo dijiste que te dejó.',
    use: 'Las tarjetas que salieron antes de llamadas que te dejaron mejor salen hasta el doble de veces; las demás, como poco la mitad; ninguna desaparece.',
    noProof: 'Cada llamada tiene sus propios motivos: es una pista, no una prueba.',
    tooFew: 'pocos casos para saberlo',
  },
  takingHome: { '1': 'nada', '2': 'un poco', '3': 'algo', '4': 'bastante', '5': 'mucho' },
  source: {
    manual: 'Tu palabra',
    phone: 'Tu teléfono',
    microphone: 'El micrófono en uso',
    'ringing-sound': 'El sonido de llamada',
  },
  says: {
    nothing: 'nada todavía',
    ringing: 'está sonando',
    call: 'hay una llamada',
    open: 'sigue en uso tras la llamada',
    clear: 'no hay llamada',
  },
  trouble: {
    'no-tool': 'Falta el programa «pactl». Instala el paquete pulseaudio-utils (Debian, Ubuntu, Fedora).',
    'no-server': 'El sistema de sonido no está en marcha. Lull volverá a mirar por su cuenta.',
    'no-answer':
      'El sistema de sonido no responde. Lull volverá a preguntar por su cuenta; si sigue igual, cierra la sesión y vuelve a entrar.',
    'too-much': 'El sistema de sonido avisa de demasiados cambios a la vez. Lull lo intentará de nuevo.',
    'not-supported':
      'Este sistema no dice qué programas usan el micrófono. Conecta tu teléfono o usa la tecla.',
  },
  programClass: {
    phone: 'un teléfono',
    constant: 'siempre abierto: no dice nada',
    dictation: 'dictado: cuenta como teclear',
    ignored: 'no se tiene en cuenta',
    'not-known-yet': 'aún no se sabe',
  },
  health: { ok: 'funciona', off: 'no se usa', failed: 'no funciona' },
};
