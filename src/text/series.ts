// What the lines of a chart and the columns of its table are called.

export const reportSeriesText = {
  all: 'Alla',
  girls: 'Flickor',
  boys: 'Pojkar',
  country: 'Riket',
  comparedWith: (label: string) => `jämfört med ${label}`,
  girlsMinusBoys: 'flickor jämfört med pojkar',
} as const
