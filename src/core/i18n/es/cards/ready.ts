import type { InLanguage } from '../../in-language';
import type { ready as enReady } from '../../en/cards/ready';

export const ready: InLanguage<typeof enReady> = {
  'ready-goes-well': {
    line: 'Imagina que la próxima llamada sale bien. ¿Cómo suenas?',
    secondLine: 'Usa una de verdad: ya has tenido llamadas así.',
    why: 'Repasarla una vez por dentro es un ensayo. Sobre quien llama no promete nada.',
  },
  'ready-hello': {
    line: 'Di tu saludo una vez por dentro, antes de que cuente.',
    secondLine: 'El nombre bien claro, y el resto con menos prisa.',
    why: 'Cada persona oye tu primer saludo una sola vez. Merece una prueba en privado.',
  },
  'ready-goodbye': {
    line: '¿Qué despedida te ha funcionado últimamente?',
    secondLine: 'Tenla a mano. Es lo último que oyen.',
    why: 'Al final de la llamada le toca la fuerza que quede. Una despedida ya probada te ahorra un poco.',
  },
  'ready-site-greeting': {
    line: 'El saludo viene escrito. La voz la pones tú.',
    secondLine: 'Las mismas palabras, una de ellas a tu manera.',
    why: 'El saludo no lo escribiste tú, pero lo dices tú. Una palabra puede sonar a ti.',
  },
  'ready-water': {
    line: '¿Hace cuánto que no tomas agua?',
    secondLine: 'Dos sorbos ahora. Tu garganta lleva horas en lo suyo.',
    why: 'Hablar durante horas seca la boca. Esto es solo un empujoncito hacia el vaso.',
  },
  'ready-chair': {
    line: 'Apóyate hasta que la silla te sostenga.',
    secondLine: 'Pies en el suelo, auriculares en su sitio. Nada más.',
    why: 'Entre llamadas es fácil quedarse con el cuerpo hacia la pantalla. Apoyarse es un descanso que nadie nota.',
  },
  'ready-face': {
    line: 'Contesta la próxima pensando en alguien que te cae bien.',
    secondLine: 'Puede que la cara haga el resto. Déjala.',
    why: 'En un estudio grande, sonreír subió un poco el ánimo de quien lo hacía. Así que esta es primero para ti.',
  },
  'ready-borrow-a-voice': {
    line: '¿Mal día? Toma prestada la voz de uno mejor.',
    secondLine: 'Solo para la primera frase. Lo que sientes sigue siendo tuyo.',
    why: 'Es como probarse algo, no como taparse. Si no te queda, lo dejas.',
  },
  'ready-nobody-wrote-it': {
    line: 'La próxima llamada no la ha escrito nadie. La vas armando tú.',
    secondLine: 'Ya lo has hecho cientos de veces.',
    why: 'El guion ayuda, pero cada llamada se arma en el momento. En eso ya tienes mucha práctica.',
  },
  'ready-two-steps': {
    line: 'Para terminar bien, dos pasos: qué quedó hecho y qué sigue.',
    secondLine: 'Y que cuelguen primero.',
    why: 'Quien sabe qué sigue se va con una duda menos. Breve y amable pueden ir juntos.',
  },
};
