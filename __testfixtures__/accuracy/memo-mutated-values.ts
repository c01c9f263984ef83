const carts = new Map<string, { items: string[] }>();
export function addToCart(user: string, item: string): number {
  let cart = carts.get(user);
  if (!cart) carts.set(user, (cart = { items: [] }));
  cart.items.push(item);
  return cart.items.length;
}
