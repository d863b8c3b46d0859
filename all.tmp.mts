export * from './tests/gateway/conformance/abstract.ts';
export * from './tests/gateway/conformance/entities.ts';
