/** The days of the week by the names that content files use, Monday first. Apart from the schema, for code that runs in browsers. */
export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
