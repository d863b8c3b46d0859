import type { Suite } from './suites.ts';

const PRODUCTS = [
  {
    upc: 'p1',
    name: 'Table',
    weight: 1,
    prices: { USD: 10, EUR: 20 },
    category: { id: 'c1', averages: { USD: 5, EUR: 15 } },
  },
  {
    upc: 'p2',
    name: 'Chair',
    weight: 2,
    prices: { USD: 30, EUR: 60 },
    category: { id: 'c2', averages: { USD: 25, EUR: 70 } },
  },
];
const byUpc = ({ upc }: { upc: string }) => PRODUCTS.find((each) => each.upc === upc);
type Product = (typeof PRODUCTS)[number];
type Currency = { currency: 'USD' | 'EUR' };

/** Arguments inside `@requires`. */
export const withArguments: Suite = {
  reference: {
    products: PRODUCTS.map(({ prices, category: { id, averages }, ...product }) => ({
      ...product,
      price: ({ currency }: Currency) => prices[currency],
      category: { id, averagePrice: ({ currency }: Currency) => averages[currency] },
      dollars: prices.USD * product.weight,
      euros: prices.EUR * product.weight,
      isDear: averages.USD > 11,
      isDearInEuros: averages.EUR > 11,
    })),
  },
  services: {
    shop: [
      `type Query { products: [Product!]! }
       type Product @key(fields: "upc") { upc: ID! name: String weight: Int price(currency: String!): Int
         category: Category }
       type Category { id: ID! averagePrice(currency: String!): Int }`,
      {
        Query: { products: () => PRODUCTS },
        Product: {
          __resolveReference: byUpc,
          price: ({ prices }: Product, { currency }: Currency) => prices[currency],
        },
        Category: { averagePrice: ({ averages }: Product['category'], { currency }: Currency) => averages[currency] },
      },
    ],
    shipping: [
      `type Product @key(fields: "upc") { upc: ID! weight: Int @external price(currency: String!): Int @external
        category: Category @external
         dollars: Int @requires(fields: "price(currency: \\"USD\\") weight")
         euros: Int @requires(fields: "price(currency: \\"EUR\\") weight")
         isDear: Boolean @requires(fields: "category { averagePrice(currency: \\"USD\\") }")
         isDearInEuros: Boolean @requires(fields: "category { averagePrice(currency: \\"EUR\\") }") }
       type Category { averagePrice(currency: String!): Int @external }`,
      {
        Product: {
          dollars: ({ price, weight }: { price: number; weight: number }) => price * weight,
          euros: ({ price, weight }: { price: number; weight: number }) => price * weight,
          isDear: ({ category }: { category: { averagePrice: number } }) => category.averagePrice > 11,
          isDearInEuros: ({ category }: { category: { averagePrice: number } }) => category.averagePrice > 11,
        },
      },
    ],
  },
  questions: [
    [
      '{ products { upc dollars } }',
      {
        products: [
          { upc: 'p1', dollars: 10 },
          { upc: 'p2', dollars: 60 },
        ],
      },
    ],
    [
      '{ products { price(currency: "EUR") dollars } }',
      {
        products: [
          { price: 20, dollars: 10 },
          { price: 60, dollars: 60 },
        ],
      },
    ],
    [
      '{ products { weight: price(currency: "EUR") price: weight dollars } }',
      {
        products: [
          { weight: 20, price: 1, dollars: 10 },
          { weight: 60, price: 2, dollars: 60 },
        ],
      },
    ],
    [
      '{ products { dollars euros } }',
      {
        products: [
          { dollars: 10, euros: 20 },
          { dollars: 60, euros: 120 },
        ],
      },
    ],
    [
      '{ products { upc name euros dollars isDear isDearInEuros price(currency: "USD") } }',
      {
        products: [
          { upc: 'p1', name: 'Table', euros: 20, dollars: 10, isDear: false, isDearInEuros: true, price: 10 },
          { upc: 'p2', name: 'Chair', euros: 120, dollars: 60, isDear: true, isDearInEuros: true, price: 30 },
        ],
      },
    ],
    [
      '{ products { isDear category { averagePrice(currency: "EUR") } } }',
      {
        products: [
          { isDear: false, category: { averagePrice: 15 } },
          { isDear: true, category: { averagePrice: 70 } },
        ],
      },
    ],
  ],
};
