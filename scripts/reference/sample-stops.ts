/** The stops of the sample trip: what a sheet would have in A2:A6. */
export const SAMPLE_STOPS = [
  'Mercado Agrícola, Montevideo',
  'Avenida Italia 2685, Montevideo',
  'Teatro Solís, Montevideo',
  'Estadio Centenario, Montevideo',
  'Plaza Independencia, Montevideo',
];
