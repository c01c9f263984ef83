export const breadcrumbs = [];
