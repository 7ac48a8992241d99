/** Where the bot reports to its operator: the shape of pino's loggers, which entries pass in. */
export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}
