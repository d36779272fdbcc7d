/** What unpacks runs beside the page, so that no key waits for it. */
const unpacker = `onmessage=async({data})=>{try{
const text=atob(data),bytes=new Uint8Array(text.length);
for(let at=0;at<text.length;at++)bytes[at]=text.charCodeAt(at);
const stream=new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
postMessage(await new Response(stream,{headers:{'content-type':'text/javascript'}}).blob())
}catch{postMessage(undefined)}}`;

/** The address of a script that the page carries packed: base64 of its bytes, deflated. */
export function unpacked(packed: string): Promise<string> {
  const address = URL.createObjectURL(new Blob([unpacker], { type: 'text/javascript' }));
  const worker = new Worker(address);
  return new Promise((done, failed) => {
    const end = (script: unknown) => {
      worker.terminate();
      URL.revokeObjectURL(address);
      if (script instanceof Blob) done(URL.createObjectURL(script));
      else failed(new Error('This browser could not unpack the library that the page carries. Open the page in a newer browser.'));
    };
    worker.addEventListener('message', ({ data }) => end(data));
    worker.addEventListener('error', () => end(undefined));
    worker.postMessage(packed);
  });
}
