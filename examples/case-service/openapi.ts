import { z } from 'zod';
import { type Route, routes } from './routes.ts';
import { Problem } from './schemas.ts';

/** The OpenAPI 3.1 document of the service, from the schemas that check its requests. */
export function openApi(): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes as readonly Route[]) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method]: operation(route) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Case service', version: '0.1.0', description: 'Live cases on a pathway. Every address needs a caller.' },
    paths,
    components: {
      schemas: { Problem: z.toJSONSchema(Problem, { io: 'output' }) },
      securitySchemes: { caller: { type: 'http', scheme: 'bearer', description: 'Decided by the host.' } },
    },
    security: [{ caller: [] }],
  };
}

function operation(route: Route): object {
  const inPath = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
  const command = {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    schema: { type: 'string' },
    description: 'The same key again changes nothing.',
  };
  const problem = (description: string) => ({
    description,
    content: { 'application/json': { schema: { $ref: '#/components/schemas/Problem' } } },
  });
  return {
    operationId: route.id,
    summary: route.summary,
    parameters: route.command ? [...inPath, command] : inPath,
    ...(route.body
      ? { requestBody: { required: true, content: { 'application/json': { schema: z.toJSONSchema(route.body, { io: 'input' }) } } } }
      : {}),
    responses: {
      200: { description: 'Done', content: { 'application/json': { schema: {} } } },
      400: problem('The request is not of the right form'),
      401: problem('No caller'),
      403: problem('The caller may not do this'),
      404: problem('No such case'),
      409: problem('The case does not take this now'),
      413: problem('The body is too long'),
      415: problem('The body is not sent as application/json'),
      422: problem('The Idempotency-Key stands for another command'),
      503: problem('It could not be done now; the same command may be sent again'),
    },
  };
}
