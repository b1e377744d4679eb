import type { keep as enKeep } from '../en/keep';
import type { InLanguage } from '../in-language';

/** Taking things along, in Spanish. */
export const keep: InLanguage<typeof enKeep> = {
  copy: 'Copiar',
  copied: 'Copiado.',
  markdown: 'Markdown',
  pdf: 'PDF',
  png: 'PNG',
  print: 'Imprimir',
  printBrowser: 'Imprimir o PDF',
  saveAs: { markdown: 'Guardar como Markdown', pdf: 'Guardar como PDF', png: 'Guardar como PNG' },
  working: 'Preparando el archivo.',
  saved: 'Guardado como {{file}}.',
  handed: 'Entregado al navegador como {{file}}.',
  still: 'La página sigue aquí; prueba otra vez cuando quieras.',
  all: {
    note: 'Todos los turnos en un archivo: JSON con todo, CSV con una fila por llamada, Markdown para leer.',
    label: 'Exportarlo todo',
    csv: 'CSV',
    json: 'JSON',
    markdown: 'Markdown',
    saveAs: {
      csv: 'Exportarlo todo como CSV',
      json: 'Exportarlo todo como JSON',
      markdown: 'Exportarlo todo como Markdown',
    },
    still: 'Todo sigue donde estaba.',
  },
};
