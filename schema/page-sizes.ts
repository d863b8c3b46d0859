import { type ConstDirectiveNode, type DocumentNode, type FieldDefinitionNode, parse, visit } from 'graphql';
import { namedType } from './access/named-type.ts';

/** Entries of a page unless `first` says how many. */
export const USUAL_PAGE = 20;
/** The most that `first` may ask for. */
export const LARGEST_PAGE = 200;

/** Says of each field that gives pages how many entries it gives, for whoever reckons what a question costs. */
export const withPageSizes = (sdl: DocumentNode): DocumentNode =>
  visit(sdl, {
    FieldDefinition: (field): FieldDefinitionNode | undefined =>
      namedType(field.type).endsWith('Connection')
        ? { ...field, directives: [...(field.directives ?? []), pageSize] }
        : undefined,
  });

const [pageSize] = parse(
  `extend type Page @listSize(
    slicingArguments: ["first"], assumedSize: ${USUAL_PAGE}, sizedFields: ["nodes", "edges"]
    requireOneSlicingArgument: false)`,
).definitions.flatMap((page) => ('directives' in page ? (page.directives ?? []) : [])) as [ConstDirectiveNode];
