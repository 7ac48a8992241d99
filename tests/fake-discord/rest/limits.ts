import { ButtonStyle, ComponentType, MessageFlags } from 'discord-api-types/v10';
import { isObject, type JsonObject, lengthOf, objectsOf, stringOr, stringsOf } from '../json.ts';
import { type FormFault, InvalidForm, refusals } from './api-error.ts';

type Path = readonly (string | number)[];

const CONTENT = 2000;
const TEXT_TOTAL = 4000;
const TEXT_BYTES = 10_000;
const COMPONENTS = 40;
const CHOICES = 25;
const NAME = 100;
const EMBED_TOTAL = 6000;
const LEGACY_FIELDS = ['content', 'embeds', 'poll', 'sticker_ids'] as const;

function fault(path: Path, code: string, message: string): FormFault {
  return { path, code, message };
}

function tooLong(path: Path, text: unknown, most: number): FormFault[] {
  return typeof text === 'string' && lengthOf(text) > most
    ? [fault(path, 'BASE_TYPE_MAX_LENGTH', `Must be ${most} or fewer in length.`)]
    : [];
}

function badCount(path: Path, count: number, least: number, most: number): FormFault[] {
  return count < least || count > most
    ? [fault(path, 'BASE_TYPE_BAD_LENGTH', `Must be between ${least} and ${most} in length.`)]
    : [];
}

function isFilled(value: unknown): boolean {
  return (
    value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)
  );
}

/** Every component with the path to it. */
function placed(components: readonly JsonObject[], path: Path): { component: JsonObject; path: Path }[] {
  return components.flatMap((component, index) => {
    const here = [...path, index];
    const accessory = isObject(component.accessory) ? component.accessory : null;
    return [
      { component, path: here },
      ...placed(objectsOf(component.components), [...here, 'components']),
      ...(accessory === null ? [] : [{ component: accessory, path: [...here, 'accessory'] }]),
    ];
  });
}

function buttonFaults(button: JsonObject, path: Path): FormFault[] {
  const link = button.style === ButtonStyle.Link;
  const faults = tooLong([...path, 'label'], button.label, 80);
  if (link && !isFilled(button.url))
    faults.push(fault([...path, 'url'], 'BASE_TYPE_REQUIRED', 'This field is required'));
  if (!link && !isFilled(button.custom_id)) {
    faults.push(fault([...path, 'custom_id'], 'BASE_TYPE_REQUIRED', 'This field is required'));
  }
  if (!isFilled(button.label) && !isFilled(button.emoji)) {
    faults.push(
      fault([...path, 'label'], 'BUTTON_COMPONENT_CONTENT_REQUIRED', 'A button needs a label or an emoji'),
    );
  }
  return faults;
}

function selectFaults(select: JsonObject, path: Path): FormFault[] {
  const options = objectsOf(select.options);
  const values = options.map((option) => option.value);
  const faults = [
    ...badCount([...path, 'options'], options.length, 1, 25),
    ...tooLong([...path, 'placeholder'], select.placeholder, 150),
    ...options.flatMap((option, index) =>
      ['label', 'value', 'description'].flatMap((key) =>
        tooLong([...path, 'options', index, key], option[key], NAME),
      ),
    ),
  ];
  if (new Set(values).size < values.length) {
    faults.push(
      fault(
        [...path, 'options'],
        'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
        'The specified option value is already used',
      ),
    );
  }
  return faults;
}

function rowFaults(row: JsonObject, path: Path): FormFault[] {
  const children = objectsOf(row.components);
  const buttons = children.every((child) => child.type === ComponentType.Button);
  return badCount([...path, 'components'], children.length, 1, buttons ? 5 : 1);
}

function ownFaults(component: JsonObject, path: Path): FormFault[] {
  switch (component.type) {
    case ComponentType.Button:
      return buttonFaults(component, path);
    case ComponentType.StringSelect:
      return selectFaults(component, path);
    case ComponentType.ActionRow:
      return rowFaults(component, path);
    case ComponentType.Section:
      return badCount([...path, 'components'], objectsOf(component.components).length, 1, 3);
    case ComponentType.TextDisplay:
      return isFilled(component.content)
        ? []
        : [fault([...path, 'content'], 'BASE_TYPE_REQUIRED', 'This field is required')];
    default:
      return [];
  }
}

function componentFaults(components: readonly JsonObject[], v2: boolean): FormFault[] {
  const all = placed(components, ['components']);
  const faults = all.flatMap(({ component, path }) => [
    ...ownFaults(component, path),
    ...tooLong([...path, 'custom_id'], component.custom_id, NAME),
  ]);
  const seen = new Set<string>();
  for (const { component, path } of all) {
    const id = stringOr(component.custom_id, null);
    if (id !== null && seen.has(id)) {
      faults.push(
        fault(
          [...path, 'custom_id'],
          'COMPONENT_CUSTOM_ID_DUPLICATED',
          'Component custom id cannot be duplicated',
        ),
      );
    }
    if (id !== null) seen.add(id);
  }
  if (all.length > COMPONENTS) {
    faults.push(
      fault(
        ['components'],
        'COMPONENT_MAX_TOTAL_COUNT',
        `Must be ${COMPONENTS} or fewer components in total.`,
      ),
    );
  }
  const text = all.map(({ component }) => stringOr(component.content, '')).join('');
  if (lengthOf(text) > TEXT_TOTAL || Buffer.byteLength(text) > TEXT_BYTES) {
    faults.push(
      fault(
        ['components'],
        'COMPONENT_MAX_TOTAL_TEXT',
        `Text must be ${TEXT_TOTAL} or fewer characters in total (${TEXT_BYTES} bytes).`,
      ),
    );
  }
  if (!v2) faults.push(...legacyFaults(components));
  return faults;
}

function legacyFaults(components: readonly JsonObject[]): FormFault[] {
  const faults = badCount(['components'], components.length, 0, 5);
  components.forEach(({ type }, index) => {
    if (type !== ComponentType.ActionRow) {
      faults.push(
        fault(
          ['components', index, 'type'],
          'UNION_TYPE_CHOICES',
          'Value of field "type" must be one of (1,).',
        ),
      );
    }
  });
  return faults;
}

function embedFaults(embeds: readonly JsonObject[]): FormFault[] {
  const texts = embeds.flatMap((embed) => [
    embed.title,
    embed.description,
    ...objectsOf(embed.fields).flatMap((field) => [field.name, field.value]),
  ]);
  const total = texts.reduce<number>((sum, text) => sum + lengthOf(stringOr(text, '')), 0);
  return [
    ...embeds.flatMap((embed, index) => tooLong(['embeds', index, 'description'], embed.description, 4096)),
    ...(total > EMBED_TOTAL
      ? [fault(['embeds'], 'MAX_EMBED_SIZE_EXCEEDED', `Embed size exceeds maximum size of ${EMBED_TOTAL}`)]
      : []),
  ];
}

function mentionFaults(body: JsonObject): FormFault[] {
  const allowed = isObject(body.allowed_mentions) ? body.allowed_mentions : {};
  return ['users', 'roles'].flatMap((kind) =>
    stringsOf(allowed.parse).includes(kind) && stringsOf(allowed[kind]).length > 0
      ? [
          fault(
            ['allowed_mentions'],
            'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
            `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
          ),
        ]
      : [],
  );
}

/**
 * Refuses a message that breaks a limit that Discord sets beyond its description.
 * @param before - the flags that the message has already, when it is edited
 * @param files - whether files come with it
 * @throws InvalidForm, or the refusal of an empty message
 */
export function checkMessage(body: JsonObject, edited: boolean, before = 0, files = false): void {
  const flags = typeof body.flags === 'number' ? body.flags : before;
  const v2 = ((flags | before) & MessageFlags.IsComponentsV2) !== 0;
  const faults = [
    ...tooLong(['content'], body.content, CONTENT),
    ...componentFaults(objectsOf(body.components), v2),
    ...embedFaults(objectsOf(body.embeds)),
    ...mentionFaults(body),
    ...(v2 ? LEGACY_FIELDS.filter((field) => isFilled(body[field])) : []).map((field) =>
      fault(
        [field],
        'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
        `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
      ),
    ),
  ];
  if (faults.length > 0) throw new InvalidForm(faults);
  const anything = ['content', 'embeds', 'components', 'attachments', 'sticker_ids', 'poll'].some((key) =>
    isFilled(body[key]),
  );
  if (!edited && !anything && !files) throw refusals.emptyMessage();
}

/** Refuses more, longer or empty choices than Discord shows while somebody types. */
export function checkChoices(choices: readonly JsonObject[]): void {
  const faults = [
    ...badCount(['data', 'choices'], choices.length, 0, CHOICES),
    ...choices.flatMap(({ name, value }, index) => [
      ...badCount(['data', 'choices', index, 'name'], lengthOf(stringOr(name, '')), 1, NAME),
      ...tooLong(['data', 'choices', index, 'value'], value, NAME),
    ]),
  ];
  if (faults.length > 0) throw new InvalidForm(faults);
}
