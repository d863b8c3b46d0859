/** A postal area with its centre: public geography, rounded to about a kilometre. */
export interface Place {
  postalCode: string;
  name: string;
  ags: string;
  latitude: number;
  longitude: number;
}

const place = (postalCode: string, name: string, ags: string, latitude: number, longitude: number): Place => ({
  postalCode,
  name,
  ags,
  latitude,
  longitude,
});

export const coesfeld = [
  place('48249', 'Dülmen', '05558', 51.83, 7.28),
  place('48653', 'Coesfeld', '05558', 51.94, 7.17),
  place('59348', 'Lüdinghausen', '05558', 51.77, 7.44),
];
export const kassel = [
  place('34117', 'Kassel Mitte', '06611', 51.31, 9.49),
  place('34127', 'Kassel Nord', '06611', 51.33, 9.5),
  place('34134', 'Kassel Süd', '06611', 51.28, 9.47),
  place('34246', 'Vellmar', '06633', 51.36, 9.47),
];
export const wesel = [
  place('46483', 'Wesel', '05170', 51.66, 6.62),
  place('46535', 'Dinslaken', '05170', 51.56, 6.73),
  place('47441', 'Moers', '05170', 51.45, 6.63),
  place('46499', 'Hamminkeln', '05170', 51.73, 6.59),
];
export const mayenKoblenz = [
  place('56727', 'Mayen', '07137', 50.33, 7.22),
  place('56626', 'Andernach', '07137', 50.44, 7.4),
  place('56743', 'Mendig', '07137', 50.37, 7.28),
  place('56170', 'Bendorf', '07137', 50.43, 7.57),
  place('56751', 'Polch', '07137', 50.3, 7.31),
];
/** Beyond the district of Mayen-Koblenz, some 21 km from the nearest contact point. */
export const adenau = place('53518', 'Adenau', '07131', 50.38, 6.93);
/** Cities in which the synthetic contact points of the federal programme lie. */
export const cities = [
  place('10115', 'Berlin', '11000', 52.53, 13.38),
  place('20095', 'Hamburg', '02000', 53.55, 10.0),
  place('80331', 'München', '09162', 48.14, 11.57),
  place('50667', 'Köln', '05315', 50.94, 6.96),
  place('60311', 'Frankfurt am Main', '06412', 50.11, 8.68),
  place('70173', 'Stuttgart', '08111', 48.78, 9.18),
  place('40210', 'Düsseldorf', '05111', 51.22, 6.79),
  place('44135', 'Dortmund', '05913', 51.51, 7.47),
  place('45127', 'Essen', '05113', 51.46, 7.01),
  place('04109', 'Leipzig', '14713', 51.34, 12.37),
  place('28195', 'Bremen', '04011', 53.08, 8.81),
  place('01067', 'Dresden', '14612', 51.06, 13.72),
  place('30159', 'Hannover', '03241', 52.37, 9.74),
  place('90402', 'Nürnberg', '09564', 49.45, 11.08),
  place('47051', 'Duisburg', '05112', 51.43, 6.76),
  place('44787', 'Bochum', '05911', 51.48, 7.22),
  place('33602', 'Bielefeld', '05711', 52.02, 8.53),
  place('48143', 'Münster', '05515', 51.96, 7.63),
  place('68159', 'Mannheim', '08222', 49.49, 8.46),
  place('86150', 'Augsburg', '09761', 48.37, 10.9),
  place('66111', 'Saarbrücken', '10041', 49.24, 6.99),
  place('24103', 'Kiel', '01002', 54.32, 10.13),
  place('99084', 'Erfurt', '16051', 50.98, 11.03),
  place('55116', 'Mainz', '07315', 50.0, 8.27),
  place('18055', 'Rostock', '13003', 54.09, 12.14),
  place('39104', 'Magdeburg', '15003', 52.13, 11.63),
  place('14467', 'Potsdam', '12054', 52.4, 13.06),
  place('79098', 'Freiburg', '08311', 48.0, 7.85),
];

export const allPlaces = [...coesfeld, ...kassel, ...wesel, ...mayenKoblenz, adenau, ...cities];
